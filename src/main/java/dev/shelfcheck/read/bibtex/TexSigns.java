package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.vocabulary.TexLetters;
import java.util.HashMap;
import java.util.Map;

/**
 * What TeX's commands for single letters and signs stand for, as <a
 * href="https://ctan.org/pkg/comprehensive">the comprehensive list of symbols</a> has them.
 */
public final class TexSigns {
  /** By the commands' names, without the backslash. */
  public static final Map<String, String> ALL = all();

  private TexSigns() {}

  private static Map<String, String> all() {
    Map<String, String> all = new HashMap<>(TexLetters.all());
    add(all, "lq ‘ rq ’ dots … ldots … S § P ¶ pounds £ euro € copyright ©");
    add(all, "textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “");
    add(
        all,
        "textquotedblright ” textquotedbl \" textquotesingle ' guillemotleft « guillemotright »");
    add(all, "glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » quotedblbase „ quotesinglbase ‚");
    add(all, "textellipsis … textasciitilde ~ textasciicircum ^ textbackslash \\ textunderscore _");
    add(all, "textless < textgreater > textbar | textregistered ® texttrademark ™ textcopyright ©");
    add(
        all,
        "textdegree ° textmu µ textperiodcentered · textbullet • textdollar $ textordfeminine ª");
    add(all, "textordmasculine º textexclamdown ¡ textquestiondown ¿ textsection § textsterling £");
    add(
        all,
        "texteuro € textonehalf ½ textpm ± texttimes × slash / TeX TeX LaTeX LaTeX BibTeX BibTeX");
    add(all, "nbsp \u00a0 celsius ℃"); // as exports of the Astrophysics Data System write it
    add(all, "textbraceleft { textbraceright } textparagraph ¶ textrightarrow → textleftarrow ←");
    return Map.copyOf(all);
  }

  private static void add(Map<String, String> all, String pairs) {
    String[] words = pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      all.put(words[i], words[i + 1]);
    }
  }
}
