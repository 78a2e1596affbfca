package dev.shelfcheck.rules.link;

import dev.shelfcheck.ask.RepositoryStatus;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.vocabulary.ReservedAccounts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link into a code repository, where a document first has it.
 *
 * @param path what follows {@code /owner/name} in the address, empty for the repository's own page
 */
public record RepositoryLink(WebLink web, RepositoryStatus status, String path) {
  private static final Pattern REPOSITORY =
      Pattern.compile("/([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100}?)(?:\\.git)?(/.*)?");

  private static final Set<String> HOSTS = Set.of("github.com", "www.github.com");

  /** Those of a document, each repository once. */
  public static Stream<RepositoryLink> in(Document document) {
    Set<RepositoryStatus> met = new HashSet<>();
    return WebLink.in(document).flatMap(l -> of(l).stream()).filter(l -> met.add(l.status()));
  }

  private static Optional<RepositoryLink> of(WebLink link) {
    Optional<WebAddress> address = WebAddress.parse(link.status().url());
    if (address.isEmpty() || !HOSTS.contains(address.get().host())) {
      return Optional.empty();
    }
    Matcher m = REPOSITORY.matcher(address.get().path());
    if (!m.matches() || ReservedAccounts.GITHUB.contains(m.group(1))) {
      return Optional.empty();
    }
    String path = m.group(3) == null ? "" : m.group(3);
    String name = m.group(1) + "/" + m.group(2);
    return Optional.of(new RepositoryLink(link, new RepositoryStatus(name), path));
  }
}
