package dev.shelfcheck.model;

import dev.shelfcheck.vocabulary.Recent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises identifiers in web addresses and in running text. */
public final class Identifiers {
  private static final List<AddressForm> FORMS =
      Stream.of(
              ArxivAddresses.FORMS,
              DoiAddresses.FORMS,
              ProceedingsAddresses.FORMS,
              ShelfAddresses.FORMS)
          .flatMap(List::stream)
          .toList();

  /** The forms that a host's addresses may have. */
  private static final Recent<List<AddressForm>> OF_HOST =
      new Recent<>(host -> FORMS.stream().filter(f -> f.isOf(host)).toList());

  private Identifiers() {}

  /** What a web address identifies, or the one it passes on to. */
  public static Recognition inUrl(String target) {
    return WebAddress.parse(target)
        .map(w -> Detour.of(w).map(Detour::address).orElse(w))
        .map(Identifiers::inAddress)
        .orElse(Recognition.NOTHING);
  }

  /** What a web address identifies. */
  public static Recognition inAddress(WebAddress web) {
    List<AddressForm> forms = OF_HOST.of(web.bareHost());
    String path = forms.isEmpty() ? "" : web.decodedPath();
    for (AddressForm form : forms) {
      Recognition read = form.read(path);
      if (!read.equals(Recognition.NOTHING)) {
        return read;
      }
    }
    return QueryAddresses.read(web);
  }

  /**
   * What running text names: {@code arXiv:2205.14135}, {@code doi:10.1145/3292500.3330701}, a bare
   * DOI name, {@code ISBN 978-0-262-03384-8}, {@code PMID: 123}, {@code PMC123}. Numbers without a
   * label are none, and nothing is looked for inside a web address.
   *
   * @return in reading order, without overlap
   */
  public static List<Sighting> inText(String text) {
    return TextForm.mayNameAny(text)
        ? TextForm.ALL.stream()
            .flatMap(f -> f.read(text).stream())
            .sorted(Comparator.comparing(Sighting::span))
            .toList()
        : List.of();
  }

  /** Reads what {@link Identifier#canonical()} writes. */
  public static Optional<Identifier> parse(String canonical) {
    int colon = canonical.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : CanonicalForm.parse(canonical.substring(0, colon), canonical.substring(colon + 1));
  }
}
