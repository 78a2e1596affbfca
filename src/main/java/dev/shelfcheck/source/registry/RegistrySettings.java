package dev.shelfcheck.source.registry;

import dev.shelfcheck.source.http.PolitenessPolicy;
import dev.shelfcheck.source.http.PolitenessPolicy.HostPoliteness;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the registries are reached.
 *
 * @param addresses of those that are asked elsewhere than at their own address, without a trailing
 *     slash
 * @param keys of those that have given one
 * @param closed those that are not asked
 * @param mail the address to write to, for those that ask for one
 */
public record RegistrySettings(
    Map<RegistryEndpoint, String> addresses,
    Map<RegistryEndpoint, Secret> keys,
    Set<RegistryEndpoint> closed,
    Optional<Secret> mail) {
  public RegistrySettings {
    addresses = Map.copyOf(addresses);
    keys = Map.copyOf(keys);
    closed = Set.copyOf(closed);
  }

  /** Settings that close no registry. */
  public RegistrySettings(
      Map<RegistryEndpoint, String> addresses,
      Map<RegistryEndpoint, Secret> keys,
      Optional<Secret> mail) {
    this(addresses, keys, Set.of(), mail);
  }

  /** The same, where some registries are not asked. */
  public RegistrySettings without(Collection<RegistryEndpoint> silent) {
    return new RegistrySettings(addresses, keys, Set.copyOf(silent), mail);
  }

  /** {@code SHELFCHECK_MAIL}, and {@code SHELFCHECK_<REGISTRY>_KEY} and {@code _URL}. */
  public static RegistrySettings of(Map<String, String> environment) {
    Map<RegistryEndpoint, String> addresses = new EnumMap<>(RegistryEndpoint.class);
    Map<RegistryEndpoint, Secret> keys = new EnumMap<>(RegistryEndpoint.class);
    for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
      value(environment, endpoint.addressVariable())
          .ifPresent(address -> addresses.put(endpoint, address.replaceFirst("/+$", "")));
      value(environment, endpoint.keyVariable())
          .ifPresent(key -> keys.put(endpoint, new Secret(key)));
    }
    Optional<Secret> mail = value(environment, "SHELFCHECK_MAIL").map(Secret::new);
    return new RegistrySettings(addresses, keys, mail);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  boolean asks(RegistryAdapter adapter) {
    return closed.stream().noneMatch(d -> d.title().equals(adapter.name()));
  }

  String base(RegistryEndpoint endpoint) {
    return addresses.getOrDefault(endpoint, endpoint.base());
  }

  Optional<Secret> key(RegistryEndpoint endpoint) {
    return Optional.ofNullable(keys.get(endpoint));
  }

  /** The hosts of other addresses, which the user has named and so allowed. */
  public Set<String> namedHosts() {
    Set<String> hosts = new HashSet<>();
    addresses.values().forEach(address -> hosts.add(URI.create(address).getHost()));
    return hosts;
  }

  /** What each registry's host is promised, on top of what others are. */
  public PolitenessPolicy politeness(PolitenessPolicy others) {
    PolitenessPolicy all = others;
    for (RegistryEndpoint endpoint : RegistryEndpoint.values()) {
      String host = URI.create(base(endpoint)).getHost();
      all = all.host(host, HostPoliteness.of(1, endpoint.interval()));
    }
    return all;
  }
}
