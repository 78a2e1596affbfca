package dev.shelfcheck.rules.entry;

import dev.shelfcheck.rule.Declaration;
import dev.shelfcheck.rule.Related;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far the values of each section have come in their order. */
public final class SectionProgress {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final Comparator<String> order;
  private final Map<String, Related> last = new HashMap<>();

  private SectionProgress(Comparator<String> order) {
    this.order = order;
  }

  /** At the beginning of a list, in the order that a page declares. */
  public static SectionProgress of(Declaration declaration) {
    Comparator<String> order =
        declaration.text("as", "text").equals("number")
            ? Comparator.comparing(SectionProgress::number)
            : Comparator.comparing(v -> v.strip().toLowerCase(Locale.ROOT));
    return new SectionProgress(
        declaration.text("direction", "ascending").equals("descending") ? order.reversed() : order);
  }

  private static double number(String value) {
    Matcher m = NUMBER.matcher(value);
    return m.find() ? Double.parseDouble(m.group()) : 0;
  }

  /** The value before, where this one should stand before it. */
  public Optional<Related> step(EntryPlace listing, DeclaredField.DeclaredValue value) {
    String shelf = listing.document().path() + "#" + listing.entry().section().span().start();
    Related here = new Related(listing.at(value.span()), value.value());
    Related before = last.get(shelf);
    if (before != null && order.compare(before.note(), value.value()) > 0) {
      return Optional.of(before);
    }
    last.put(shelf, here);
    return Optional.empty();
  }
}
