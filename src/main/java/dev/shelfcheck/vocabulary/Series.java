package dev.shelfcheck.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A series of conferences, a journal or a preprint server.
 *
 * @param name its commonest short name, or its full one where it has none
 * @param joint the names of the series whose joint proceedings it is; empty for most
 */
public record Series(String name, VenueKind kind, List<String> joint) {
  public Series {
    joint = List.copyOf(joint);
  }

  /** The joint proceedings of several. */
  static Series jointly(List<Series> several) {
    List<String> names = several.stream().map(Series::name).toList();
    List<String> parts = several.stream().flatMap(s -> s.joint().stream()).toList();
    VenueKind kind =
        several.stream()
            .map(Series::kind)
            .filter(k -> k == VenueKind.CONFERENCE)
            .findFirst()
            .orElse(several.get(0).kind());
    return new Series(
        String.join("-", names), kind, Stream.concat(names.stream(), parts.stream()).toList());
  }

  /** Whether the two are one, or one is the joint proceedings of the other and more. */
  public boolean meets(Series other) {
    return name.equals(other.name)
        || joint.contains(other.name)
        || other.joint.contains(name)
        || joint.stream().anyMatch(other.joint::contains);
  }

  /** Whether it publishes works, rather than to keep them or to print other venues' volumes. */
  public boolean published() {
    return kind == VenueKind.CONFERENCE || kind == VenueKind.WORKSHOP || journal();
  }

  /** Whether it is a journal. */
  public boolean journal() {
    return kind == VenueKind.JOURNAL;
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && name.equals(that.name)
        && kind.equals(that.kind)
        && joint.equals(that.joint);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + kind.hashCode()) + joint.hashCode();
  }
}
