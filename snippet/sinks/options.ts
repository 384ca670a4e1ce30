/**
 * What a sink can be told: by the attributes of its script element (`data-props="plan size"`), or as the argument of
 * `init`. Nothing here is needed but the OTLP sink's endpoint and Snowplow's schema.
 */
export interface SinkOptions {
  /** Names of the props that may leave the page (`data-waymark-prop-plan` is `plan`); none when left out. A string has spaces or commas between them. */
  props?: string | readonly string[];
  /** `required` waits until consent is given. So does `data-consent="required"` on any script element of the page. */
  consent?: string;
  /** The vendor's object where the site has renamed it: `data-global="myLayer"`. */
  global?: string;
  /** Ends the sink and drops what waits. */
  signal?: AbortSignal;
}

export interface SnowplowOptions extends SinkOptions {
  /** `iglu:com.example/touchpoint/jsonschema/1-0-0`, as your Iglu server knows it. Without one nothing is tracked. */
  schema?: string;
}

export interface OtlpOptions extends SinkOptions {
  /** Where the logs go: `/_waymark/v1/logs`. Without one nothing is sent. */
  endpoint?: string;
  /** Share of the sessions that send, 0 to 1; all when left out. */
  sample?: string | number;
  /** `service.name`; the page's host when left out. */
  service?: string;
  /** `waymark.journey.id`; left out, the records carry none. */
  journeyId?: string;
}
