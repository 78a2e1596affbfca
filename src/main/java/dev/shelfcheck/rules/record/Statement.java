package dev.shelfcheck.rules.record;

import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Stock;
import dev.shelfcheck.compare.Support;
import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rule.Witnessed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** One thing that an entry says of its work and that a record of the work could say, too. */
public sealed interface Statement {
  /** Where the entry says it. */
  Subject subject();

  /** It, as a message names it. */
  String words();

  /** Whether a catalogue of such a stock and day would know. */
  boolean within(Witnessed<Stock> stock);

  /** What the records of the work, put together, say to it. */
  Support by(Testimony heard, Work records);

  /** What the records say in its place. */
  String instead(Work records);

  /** That it may be found under an identifier. */
  record OfIdentifier(Subject subject, Identifier identifier) implements Statement {
    @Override
    public String words() {
      return identifier.canonical();
    }

    /** An identifier given out since the catalogue's day is not missing from it. */
    @Override
    public boolean within(Witnessed<Stock> stock) {
      return stock.value().covers(identifier)
          && stock.evidence().stream().map(Evidence::when).noneMatch(this::newSince);
    }

    private boolean newSince(LocalDate day) {
      return identifier instanceof ArxivId arxiv && !arxiv.posted().isBefore(YearMonth.from(day));
    }

    @Override
    public Support by(Testimony heard, Work records) {
      boolean stated =
          heard.settled(identifier)
              || records.identifiers().contains(identifier)
              || records.published().filter(identifier::equals).isPresent();
      return stated ? Support.STATED : Support.LACKING;
    }

    @Override
    public String instead(Work records) {
      List<String> known =
          Stream.concat(records.identifiers().stream(), records.published().stream())
              .map(Identifier::canonical)
              .distinct()
              .toList();
      return known.isEmpty()
          ? "is known without an identifier"
          : "is known as " + MessageWords.names(known);
    }
  }

  /** That it appeared at a venue. */
  record OfVenue(Subject subject, String venue) implements Statement {
    private static final List<String> PREPRINT = List.of("arXiv");

    @Override
    public String words() {
      return "the venue " + venue;
    }

    @Override
    public boolean within(Witnessed<Stock> stock) {
      return stock.value().coversPublications();
    }

    @Override
    public Support by(Testimony heard, Work records) {
      return Support.ofVenue(venue, preprint(records) ? PREPRINT : records.venues());
    }

    /** Whether arXiv alone has it: its records name no venue, which is to say a preprint's. */
    private static boolean preprint(Work records) {
      return records.venues().isEmpty()
          && records.published().isEmpty()
          && !records.identifiers().isEmpty()
          && records.identifiers().stream().allMatch(ArxivId.class::isInstance);
    }

    @Override
    public String instead(Work records) {
      return Venue.published(records.venues())
          ? "is known from " + MessageWords.names(records.venues())
          : "is known as a preprint alone";
    }
  }
}
