/** What came of a list's checks, as the server tells it. */
export interface Outcomes {
  uri: string;
  broken: number;
  advice: number;
  holds: number;
  unchecked: number;
  /** Whether there was nobody to ask about works and links: neither a catalogue nor anything remembered. */
  unasked: boolean;
}

/** The three outcomes in a few words, and in a sentence. Silence is never shown as a success. */
export function summary(outcomes: Outcomes): { text: string; detail: string } {
  const found = outcomes.broken === 0 ? 'nothing broken' : `${outcomes.broken} broken`;
  const unknown = outcomes.unasked
    ? 'works not looked up'
    : outcomes.unchecked > 0
      ? `${outcomes.unchecked} not checked`
      : '';
  const rest = outcomes.unasked
    ? 'Works and links were not looked up: there is no catalogue (shelfcheck catalogue get), and nothing is remembered.'
    : `${outcomes.unchecked} could not be checked.`;
  return {
    text: unknown === '' ? found : `${found}, ${unknown}`,
    detail: `${outcomes.broken} broken, ${outcomes.advice} advice, ${outcomes.holds} hold. ${rest}`,
  };
}
