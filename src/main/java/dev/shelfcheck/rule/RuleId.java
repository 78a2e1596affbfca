package dev.shelfcheck.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** A rule's name, in kebab case, naming the fault: {@code duplicate-link}. */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

  private static final ClassValue<RuleId> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected RuleId computeValue(Class<?> type) {
          return new RuleId(kebab(type.getSimpleName()));
        }
      };

  public RuleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a rule id: " + value);
    }
  }

  /** Reads an id; a string of another form is none. */
  public static Optional<RuleId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RuleId(text)) : Optional.empty();
  }

  /**
   * The id of a rule that is called as its class: {@code DuplicateLink} is {@code duplicate-link}.
   *
   * @throws IllegalArgumentException where the class has no name to make one of
   */
  public static RuleId of(Class<?> rule) {
    return BY_CLASS.get(rule);
  }

  private static String kebab(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        kebab.append('-');
      }
      kebab.append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RuleId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
