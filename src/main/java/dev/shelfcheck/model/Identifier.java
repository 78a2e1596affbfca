package dev.shelfcheck.model;

/**
 * A parsed identifier. An unparsable string is never one; each kind has a {@code parse} that says
 * so with an empty result.
 */
public sealed interface Identifier permits ArxivId, Doi, OpenReviewId, AclId, Isbn, RegistryId {
  /** The scheme's short name: {@code arxiv}, {@code doi}, {@code openreview}, {@code acl}, ... */
  String scheme();

  /** The canonical value within the scheme, without any version. */
  String value();

  /** Where people find it: the canonical web address. */
  String url();

  /** Whether it names a work; a code repository, a model or a data set does not. */
  default boolean namesWork() {
    return true;
  }

  /** Whether works have it before they are published, and so before their titles are settled. */
  default boolean isEarly() {
    return false;
  }

  /** {@code scheme:value}, as reports print it. */
  default String canonical() {
    return scheme() + ":" + value();
  }
}
