package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.compare.VenueComparison;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.MarkdownReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every venue of the table is read in lists and told by the comparison, under every name. */
class VenueNamesTest {
  private static final List<VenueName> NAMES =
      VenueNames.all().stream().flatMap(series -> VenueNames.of(series).stream()).toList();

  private static final Set<String> SMALL = Set.of("of", "on", "in", "and", "for", "to", "with");

  private static Claim claim(String line) {
    return new MarkdownReader().read("a.md", "# L\n\n" + line).entries().get(0).claim();
  }

  private static String venue(String line) {
    return claim(line).venue().map(Stated::value).orElse("");
  }

  /** A name as a list gives it: a subject behind a heading, the first letter a capital. */
  private static String written(VenueName name) {
    String text = name.text();
    String capital =
        Stream.of(text.split(" "))
            .map(w -> SMALL.contains(w) ? w : Character.toUpperCase(w.charAt(0)) + w.substring(1))
            .collect(Collectors.joining(" "));
    return switch (name.form()) {
      case SUBJECT -> "Conference on " + capital;
      case FULL, PLAIN -> capital;
      default -> text;
    };
  }

  @Test
  void everyNameIsRead() {
    List<String> missed = new ArrayList<>();
    for (VenueName name : NAMES) {
      if (name.series().kind() == VenueKind.IMPRINT) {
        continue;
      }
      String written = written(name);
      String line =
          "- [Some Words on Garden Work](https://example.org/g.pdf). Ann Author. "
              + (name.form() == VenueName.VenueNameForm.SUBJECT ? "In Proceedings of the " : "")
              + written
              + ", 2022.";
      Claim claim = claim(line);
      boolean read =
          claim.venue().map(Stated::value).filter(written::equals).isPresent()
              && claim.year().map(Stated::value).equals(Optional.of(2022));
      if (!read) {
        missed.add(
            written
                + " as "
                + claim.venue().map(Stated::value)
                + " "
                + claim.year().map(Stated::value));
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void everyNameIsCompared() {
    List<String> missed = new ArrayList<>();
    for (VenueName name : NAMES) {
      if (!name.series().published()) {
        continue;
      }
      Optional<Series> told = SeriesNamed.in(written(name));
      if (!told.equals(Optional.of(name.series()))) {
        missed.add(written(name) + " as " + told.map(Series::name));
      }
      for (VenueName other : NAMES) {
        if (other.series().equals(name.series())
            && VenueComparison.of(written(name), List.of(written(other))) != VenueComparison.SAME) {
          missed.add(written(name) + " is not " + written(other));
        }
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void noNameIsTwoSeries() {
    Set<String> met = new HashSet<>();
    for (VenueName name : NAMES) {
      assertTrue(met.add(name.text() + name.form().acronym()), name.text() + " stands twice");
    }
    assertTrue(VenueNames.all().size() > 900);
  }

  @ParameterizedTest
  @CsvSource({
    "STOC 2022, STOC, 2022",
    "(FAST '22), FAST, 2022",
    "PETS 2019, PETS, 2019",
    "ICLR2021 (Spotlight), ICLR, 2021",
    "'In Proceedings of the 35th International Conference on Machine Learning, 2018', 35th"
        + " International Conference on Machine Learning, 2018",
    "'In Proceedings of the National Academy of Sciences 117, 2020', Proceedings of the National"
        + " Academy of Sciences, 2020",
    "'IEEE Trans. Pattern Anal. Mach. Intell. 44, 2021', IEEE Trans. Pattern Anal. Mach. Intell,"
        + " 2021",
    "'*J. Mach. Learn. Res.*, 15, 2014', J. Mach. Learn. Res, 2014",
    "'Information Fusion 52 (2019)', Information Fusion, 2019",
    "'Computers & Security, 2020', Computers & Security, 2020",
    "'International Conference on Acoustics, Speech, and Signal Processing 2020', 'International"
        + " Conference on Acoustics, Speech, and Signal Processing', 2020"
  })
  void isReadAsListsWriteIt(String written, String venue, int year) {
    Claim claim =
        claim("- [Some Words on Garden Work](https://example.org/g.pdf). Ann Author. " + written);
    assertEquals(Optional.of(venue), claim.venue().map(Stated::value), written);
    assertEquals(Optional.of(year), claim.year().map(Stated::value), written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [Garden Work](https://example.org/g). It is SAFE and FAST.",
        "- [Garden Work](https://example.org/g) - how WWW pages decay",
        "- [Garden Work](https://example.org/g), a tool for DATE and ICE",
        "- [Garden Work](https://example.org/g): Recommender Systems of today",
        "- [Garden Work](https://example.org/g), Information Fusion, and what it is",
        "- [A Survey of Recommender Systems (2022)](https://example.org/g)"
      })
  void aCommonWordIsNoVenue(String line) {
    assertEquals("", venue(line), line);
  }

  @Test
  void aTitleOfAVenuesWordsStaysATitle() {
    assertEquals(
        Optional.of("Information Fusion"),
        claim("- [Information Fusion](https://example.org/g)").title().map(Stated::value));
    assertEquals(
        Optional.of("Recommender Systems"),
        claim("- [Recommender Systems](https://example.org/g)").title().map(Stated::value));
  }

  @ParameterizedTest
  @CsvSource({
    "ACL, Proceedings of ACL-IJCNLP 2021, SAME",
    "IJCNLP, ACL-IJCNLP, SAME",
    "NAACL, ACL-IJCNLP, DIFFERENT",
    "EMNLP, Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing"
        + " and the 9th International Joint Conference on Natural Language Processing, SAME",
    "IJCNLP, Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing"
        + " and the 9th International Joint Conference on Natural Language Processing, SAME",
    "ACL, Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics"
        + " and the 11th International Joint Conference on Natural Language Processi, SAME",
    "ACL, Proceedings of the 18th BioNLP Workshop and Shared Task, BESIDE",
    "ICML, Proceedings of the 18th BioNLP Workshop and Shared Task, BESIDE",
    "ACL, Proceedings of the Joint Conference of the 47th Annual Meeting of the ACL and the 4th"
        + " International Joint Conference on Natural Language Processing of the AFNLP, SAME",
    "ACL, Proceedings of the 45th Annual Meeting of the Association of Computational Linguistics,"
        + " SAME",
    "SIGGRAPH, ACM TOG (SIGGRAPH 2020), SAME",
    "Nature, Nature Communications, DIFFERENT",
    "International Conference on Machine Learning and Cybernetics, ICML, DIFFERENT",
    "IEEE Transactions on Computers, TC, SAME",
    "IEEE Trans. Comput. Foo, TC, DIFFERENT",
    "Science China Information Sciences, Science, UNKNOWN",
    "J. Artif. Intell. Res., JAIR, SAME",
    "FAST, Conference on File and Storage Technologies, SAME",
    "fast, Conference on File and Storage Technologies, UNKNOWN"
  })
  void areHeldSideBySide(String one, String other, VenueComparison relation) {
    assertEquals(relation, VenueComparison.of(one, List.of(other)));
  }

  @Test
  void aHeadingsWordIsAnAcronymInAnyCaseUnlessItIsAWord() {
    assertTrue(VenueNames.isAcronym("neurips2021") && VenueNames.isAcronym("Iclr"));
    assertTrue(VenueNames.isAcronym("FAST"));
    assertFalse(VenueNames.isAcronym("fast") || VenueNames.isAcronym("Brain storm"));
  }
}
