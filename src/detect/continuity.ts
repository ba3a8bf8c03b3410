/** How much likelier `right` reads after `left` than cold, in nats: positive goes on, 0 knows nothing. */
export type Continuity = (left: string, right: string) => number
