package dev.shelfcheck.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** The addresses of conference proceedings that publish on sites of their own. */
final class ProceedingsAddresses {
  private static final String ACL_HOST =
      "(?:[a-z]+\\.)?aclweb\\.org|aclanthology\\.(?:org|info)|aclanthology\\.coli\\.uni-saarland\\.de";

  /** Papers of earlier years are numbered, or hashed, within their year alone. */
  private static final int HASHES_UNIQUE_SINCE = 2022;

  static final List<AddressForm> FORMS =
      List.of(
          AddressForm.of(
              ACL_HOST,
              "^(?!.*/(?:attachments|volumes|events|people)/).*/([a-z]\\d{2}-\\d{4}|\\d{4}\\.[a-z0-9]+-[a-z0-9_]+\\.\\d{1,4})(?:v\\d+)?(?:\\.[a-z0-9]+)?/?$",
              AclId::parse),
          AddressForm.reading(
              "(?:[a-z]+\\.)?(?:neurips|nips)\\.cc",
              "/paper/(\\d{4})/(?:hash|file)/([0-9a-f]{32})(?![0-9a-f])",
              ProceedingsAddresses::neurips),
          id(
              Registry.NEURIPS,
              "(?:[a-z]+\\.)?(?:neurips|nips)\\.cc",
              "/paper/(\\d{1,5})-[a-z0-9-]+(?:\\.pdf)?/?$"),
          id(
              Registry.PMLR,
              "proceedings\\.mlr\\.press",
              "^/(v\\d+/(?!index\\b)[a-z][\\w-]*?\\d{2}[a-z]*)(?:/[\\w-]+)?(?:\\.html|\\.pdf|/)?$"),
          id(
              Registry.PMLR,
              "jmlr\\.(?:org|csail\\.mit\\.edu)",
              "^/proceedings/papers/(v\\d+/[a-z][\\w-]*?\\d{2}[a-z]*)(?:/[\\w-]+)?(?:\\.html|\\.pdf|/)?$"),
          id(
              Registry.PMLR,
              "raw\\.githubusercontent\\.com",
              "^/mlresearch/(v\\d+)/[a-z-]+/assets/(\\w+)/\\w+\\.pdf$"),
          AddressForm.reading(
              "openaccess\\.thecvf\\.com",
              "^/content[_/]([a-z]+)_?(\\d{4})(W)?/(?:([^/]+)/)??(?:html|papers)/(?:([^/]+)/)?([^/]+_paper)\\.(?:html|pdf)$",
              ProceedingsAddresses::cvf),
          AddressForm.reading(
              "ojs\\.aaai\\.org|aaai\\.org",
              "/index\\.php/([a-z]+)/article/(?:view|download|viewfile)/(\\d+)(?:/|$)",
              m ->
                  registry(
                      Registry.AAAI,
                      m.group(1).equalsIgnoreCase("AAAI")
                          ? m.group(2)
                          : m.group(1).toUpperCase(Locale.ROOT) + "/" + m.group(2))),
          AddressForm.reading(
              "ijcai\\.org",
              "^/proceedings/(20\\d\\d)/0*(\\d{1,4})(?:\\.pdf)?/?$",
              m -> registry(Registry.IJCAI, m.group(1) + "/" + m.group(2))),
          AddressForm.reading(
              "usenix\\.org",
              "^/conference/([a-z]+\\d{2})/presentation/([\\w-]+)/?$",
              m -> registry(Registry.USENIX, lower(m.group(1) + "/" + m.group(2)))),
          AddressForm.reading(
              "usenix\\.org",
              "^/system/files/((?:osdi|nsdi|atc|fast)\\d{2})-(?!paper)([a-z][a-z-]*)\\.pdf$",
              m -> registry(Registry.USENIX, lower(m.group(1) + "/" + m.group(2)))));

  private ProceedingsAddresses() {}

  private static AddressForm id(Registry registry, String host, String path) {
    return AddressForm.reading(
        host,
        path,
        m ->
            registry(
                registry, lower(m.groupCount() == 1 ? m.group(1) : m.group(1) + "/" + m.group(2))));
  }

  private static Recognition registry(Registry registry, String value) {
    return Recognition.of(new RegistryId(registry, value));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Until 2021 the hash is that of the submission's number, which comes again every year; so there
   * the year belongs to the value.
   */
  private static Recognition neurips(Matcher m) {
    boolean unique = Integer.parseInt(m.group(1)) >= HASHES_UNIQUE_SINCE;
    return registry(Registry.NEURIPS, (unique ? "" : m.group(1) + "/") + lower(m.group(2)));
  }

  private static Recognition cvf(Matcher m) {
    String venue = m.group(1).toUpperCase(Locale.ROOT);
    String conference =
        venue.endsWith("W") && !venue.equals("W") ? venue.substring(0, venue.length() - 1) : venue;
    boolean workshop = m.group(3) != null || !conference.equals(venue);
    String shelf =
        Optional.ofNullable(m.group(4))
            .or(() -> Optional.ofNullable(m.group(5)))
            .map(s -> s + "/")
            .orElse("");
    return registry(
        Registry.CVF, conference + m.group(2) + (workshop ? "W" : "") + "/" + shelf + m.group(6));
  }
}
