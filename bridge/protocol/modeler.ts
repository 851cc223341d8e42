import * as v from 'valibot';

/** Where a running bridge is found, and what opens it. */
export type BridgeAddress = v.InferOutput<typeof BridgeAddressSchema>;

const BridgeAddressSchema = v.object({

  /**
   * Such as `http://127.0.0.1:51234`, without a trailing slash: the token and
   * the diagram's data must not leave the machine, whoever tells the address.
   */
  url: v.pipe(v.string(), v.regex(/^http:\/\/(127\.0\.0\.1|\[::1\]|localhost):\d{1,5}$/)),
  token: v.pipe(v.string(), v.nonEmpty())
});

/** Events from the Modeler's main process to the page (`subscribe(type, …)`). */
export const BRIDGE_EVENT = 'awsLambdaConnector.bridge';

const Ready = v.object({ kind: v.literal('ready'), address: BridgeAddressSchema });
const Failed = v.object({ kind: v.literal('failed'), message: v.fallback(v.pipe(v.string(), v.nonEmpty()), 'The bridge failed and gave no reason.') });

/** What the bridge's process tells the one that started it. */
export type BridgeMessage = v.InferOutput<typeof BridgeMessageSchema>;

export const BridgeMessageSchema = v.variant('kind', [ Ready, Failed ]);

/** The payload of BRIDGE_EVENT, which reaches the page with properties of the Modeler's own. */
export type BridgeState = v.InferOutput<typeof BridgeStateSchema>;

export const BridgeStateSchema = v.variant('kind', [ v.object({ kind: v.literal('starting') }), Ready, Failed ]);

/** Another event from the main process: the user chose an entry of the plugin's menu that the page carries out. */
export const MENU_EVENT = 'awsLambdaConnector.menu';

/** The payload of MENU_EVENT. */
export type MenuCommand = v.InferOutput<typeof MenuCommandSchema>;

export const MenuCommandSchema = v.variant('kind', [
  v.object({ kind: v.literal('testConnection') }),

  /** To be shown to the user. */
  v.object({ kind: v.literal('notice'), title: v.string(), message: v.string() })
]);
