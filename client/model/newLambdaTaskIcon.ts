import icon from '../../resources/icon.svg';

/** The connector's icon as a data URI: drawn on the task, and shown in menus. */
export const LAMBDA_ICON = `data:image/svg+xml;base64,${btoa(icon.trim())}`;
