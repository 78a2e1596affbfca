package dev.shelfcheck.source.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.ask.WorksByTitle;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.source.http.HttpAsk;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of registries, as their documentation has it today. */
class RegistryRequestsTest {
  private static final Secret KEY = new Secret("k3y");

  private static List<Question<?>> dois(int count, String suffix) {
    return IntStream.range(0, count)
        .<Question<?>>mapToObj(
            i -> new WorkById(Doi.parse("10.1234/" + suffix + (1000 + i)).orElseThrow()))
        .toList();
  }

  @Test
  void dataCitesBracketsAreEncoded() {
    HttpAsk ask = new DataCiteAdapter("http://x", Optional.empty()).ask(dois(1, "a"));
    assertEquals(
        "http://x/dois?query=doi%3A%28%2210.1234%2Fa1000%22%29&page%5Bsize%5D=1", ask.url());
  }

  @Test
  void openAlexTakesAHundredDoisAndNoAddressOverFourThousandLetters() {
    RegistryAdapter openAlex = new OpenAlexAdapter("https://api.openalex.org", KEY);
    assertEquals(
        List.of(100, 50), openAlex.batches(dois(150, "abc.")).stream().map(List::size).toList());
    List<Question<?>> wordy = dois(100, "a.journal.of.very.long.names.and.numbers.".repeat(2));
    List<List<Question<?>>> groups = openAlex.batches(wordy);
    assertEquals(100, groups.stream().mapToInt(List::size).sum());
    groups.forEach(group -> assertTrue(openAlex.ask(group).url().length() < 4000));
  }

  @Test
  void openAlexIsSearchedForATitleAndItsKeyStandsInNoPrintedAddress() {
    WorksByTitle title = new WorksByTitle("Of Tides, and Time", List.of());
    HttpAsk ask = TitleAdapters.openAlex("http://x", KEY).ask(List.of(title));
    assertEquals(
        "GET http://x/works?search=%22Of+Tides+and+Time%22&per_page=5 with [?api_key]",
        ask.toString());
  }
}
