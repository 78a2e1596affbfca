package dev.shelfcheck.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Łukasiewicz, lukasiewicz",
    "Møller, moller",
    "Đorđević, dordevic",
    "Straße, strasse",
    "Ærø, aero",
    "Œuvre, oeuvre",
    "Þórðarson, thordarson",
    "Ħal, hal",
    "Ångström, angstrom",
    "ﬁnite ２, finite 2",
    "λ-calculus, lambda-calculus",
    "Ωσς, omegasigmasigma",
    "PLAIN 7, plain 7",
    "Страна, страна",
    "数据, 数据"
  })
  void givesEveryLetterItsPlainestForm(String text, String folded) {
    assertEquals(folded, Folding.folded(text));
  }

  @ParameterizedTest
  @CsvSource({"Łukasiewicz, łukasiewicz", "Møller, møller", "Müller λ, muller lambda"})
  void leavesWholeLettersWhereOnlyAccentsGo(String text, String unaccented) {
    assertEquals(unaccented, Folding.unaccented(text));
  }
}
