package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.thread.ThreadConfined;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markup within blocks of reStructuredText, written over into Markdown's. */
@ThreadConfined
final class RstInline {
  /** What anonymous targets are called, with their number behind. */
  static final String ANONYMOUS = "anonymous-target-";

  /** What a role's text stands behind; of other roles the text alone is kept. */
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "doi", "https://doi.org/",
          "arxiv", "https://arxiv.org/abs/",
          "pep", "https://peps.python.org/pep-",
          "rfc", "https://datatracker.ietf.org/doc/html/rfc");

  private static final Pattern MARKUP =
      Pattern.compile(
          "``(?<literal>[^`]{1,500})``"
              + "|(?<escape>\\\\[ \\n])"
              + "|:(?<role>[A-Za-z][\\w:.+-]{0,60}):`(?<said>[^`]{1,1000})`"
              + "|`(?<shown>[^`<>]{1,1000}?)\\s*<(?<target>[^`<>]{1,2000})>`_{1,2}"
              + "|`(?<phrase>[^`]{1,1000})`(?<kind>_{0,2})"
              + "|(?<![\\w`])(?<word>[A-Za-z0-9](?:[\\w.+-]{0,100}[A-Za-z0-9])?)_{1,2}(?![\\w`])"
              + "|(?<note>\\[[^\\]\\s]{1,100}\\]_)"
              + "|(?<substitution>\\|[^|\\s][^|\\n]{0,100}\\|_{0,2})");

  private final Transcript from;
  private final Set<String> names;
  private final Transcript out = new Transcript();
  private int anonymous;

  private RstInline(Transcript from, Set<String> names) {
    this.from = from;
    this.names = names;
  }

  /**
   * Writes over.
   *
   * @param names of the targets that lead to an address, in lower case
   */
  static Transcript written(Transcript blocks, Set<String> names) {
    return new RstInline(blocks, names).written();
  }

  private Transcript written() {
    String text = from.text();
    Matcher m = MARKUP.matcher(text);
    int at = 0;
    while (m.find()) {
      out.copy(from, at, m.start());
      at = m.end();
      write(m);
    }
    return out.copy(from, at, text.length());
  }

  private void write(Matcher m) {
    if (m.group("literal") != null) {
      say("`", m.start());
      copy(m, "literal");
      say("`", m.end());
    } else if (m.group("role") != null) {
      role(m);
    } else if (m.group("target") != null) {
      linked(m);
    } else if (m.group("phrase") != null) {
      phrase(m);
    } else if (m.group("word") != null) {
      word(m);
    }
  }

  private void role(Matcher m) {
    String role = m.group("role").toLowerCase(Locale.ROOT);
    String address = ADDRESSES.get(role.substring(role.lastIndexOf(':') + 1));
    if (address == null) {
      String said = m.group("said");
      int target = said.endsWith(">") ? said.lastIndexOf('<') : -1;
      String shown = target > 0 ? said.substring(0, target).stripTrailing() : said;
      out.copy(from, m.start("said"), m.start("said") + shown.length());
      return;
    }
    say("[", m.start());
    copy(m, "said");
    say("](", m.start("said"));
    // All of it stands for the address, so that no fix writes one where its end belongs.
    Span whole = from.place(new Span(m.start(), m.end()));
    for (int i = 0; i < address.length(); i++) {
      out.put(address.charAt(i), whole.start(), whole.end());
    }
    copy(m, "said");
    say(")", m.end());
  }

  private void linked(Matcher m) {
    String target = m.group("target").strip();
    boolean named = target.endsWith("_") && names.contains(name(target.replaceFirst("_+$", "")));
    say("[", m.start());
    copy(m, "shown");
    say(named ? "][" : "](", m.start("target"));
    for (int i = m.start("target"); i < m.end("target"); i++) {
      if (!Character.isWhitespace(from.charAt(i)) && !(named && i == m.end("target") - 1)) {
        out.copy(from, i, i + 1);
      }
    }
    say(named ? "]" : ")", m.end());
  }

  private void phrase(Matcher m) {
    String name = name(m.group("phrase"));
    String kind = m.group("kind");
    if (kind.equals("__")) {
      reference(m, "phrase", ANONYMOUS + ++anonymous);
    } else if (kind.equals("_") && names.contains(name)) {
      reference(m, "phrase", name);
    } else {
      copy(m, "phrase");
    }
  }

  private void word(Matcher m) {
    String name = name(m.group("word"));
    if (names.contains(name)) {
      reference(m, "word", name);
    } else {
      out.copy(from, m.start(), m.end());
    }
  }

  private void reference(Matcher m, String group, String name) {
    say("[", m.start());
    copy(m, group);
    say("][" + name + "]", m.end() - 1);
  }

  /** A piece without the escaped blanks that part markup from words. */
  private void copy(Matcher m, String group) {
    for (int i = m.start(group); i < m.end(group); i++) {
      if (from.charAt(i) == '\\' && i + 1 < m.end(group) && from.charAt(i + 1) == ' ') {
        i++;
      } else {
        out.copy(from, i, i + 1);
      }
    }
  }

  /** Says what does not stand in the file, at a place of what is written over. */
  private void say(String made, int at) {
    out.say(made, from.place(Span.at(at)).start());
  }

  static String name(String written) {
    return written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
