package dev.shelfcheck.model;

/**
 * An identifier of a registry whose ids have no inner structure worth a type of their own; made by
 * {@link Identifiers} alone, which knows each registry's addresses.
 */
public record RegistryId(Registry registry, String value) implements Identifier {
  @Override
  public String scheme() {
    return registry.scheme();
  }

  @Override
  public String url() {
    return registry.url(value);
  }

  @Override
  public boolean namesWork() {
    return registry.holdsWorks();
  }

  @Override
  public boolean isEarly() {
    return registry.holdsEarlyWorks();
  }

  @Override
  public String toString() {
    return canonical();
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RegistryId that
        && registry.equals(that.registry)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * registry.hashCode() + value.hashCode();
  }
}
