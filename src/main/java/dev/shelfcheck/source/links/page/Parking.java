package dev.shelfcheck.source.links.page;

import dev.shelfcheck.model.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Domains whose owner left and whose name is for sale. */
public final class Parking {
  private static final List<String> HOUSES =
      List.of(
          "sedo.com",
          "sedoparking.com",
          "hugedomains.com",
          "dan.com",
          "afternic.com",
          "bodis.com",
          "parkingcrew.net",
          "buydomains.com",
          "domainmarket.com",
          "undeveloped.com",
          "perfectdomain.com");

  private static final List<String> SIGNS =
      List.of(
          "data-adblockkey=",
          "sedoparking.com/",
          "parkingcrew.net/",
          "bodis.com/",
          "wsimg.com/parking-lander",
          "d38psrni17bvxu.cloudfront.net");

  private Parking() {}

  /** By what a page is known as parked, absent where it is not. */
  public static Optional<String> in(Page page, String asked) {
    Optional<String> to = WebAddress.parse(page.reply().finalUrl()).map(WebAddress::host);
    Optional<String> from = WebAddress.parse(asked).map(WebAddress::host);
    Optional<String> house = HOUSES.stream().filter(h -> at(to, h) && !at(from, h)).findFirst();
    if (house.isPresent()) {
      return Optional.of("a parked domain: it leads to " + house.get());
    }
    String body = page.body().toLowerCase(Locale.ROOT);
    return SIGNS.stream()
        .filter(body::contains)
        .findFirst()
        .map(sign -> "a parked domain: its page holds " + sign);
  }

  private static boolean at(Optional<String> host, String house) {
    return host.filter(h -> h.equals(house) || h.endsWith("." + house)).isPresent();
  }
}
