import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { Notifications } from '../host/Notifications';
import { Icon } from './Icon';

/** The messages on the screen, the newest last; a screen reader reads each as it comes. */
export function NotificationList({ notifications }: { notifications: Notifications }): ReactNode {
  const list = useSyncExternalStore(notifications.subscribe, notifications.getList);

  return (
    <div className="notifications" role="status" aria-live="polite">
      { list.map(({ id, type, title, content, close }) => (
        <section key={ id } className={ `notification notification--${type}` }>
          <div className="notification__text">
            <h2>{ title }</h2>
            { content && <div>{ content }</div> }
          </div>
          <button type="button" title="Close" aria-label="Close" onClick={ close }><Icon name="close" /></button>
        </section>
      )) }
    </div>
  );
}
