package dev.shelfcheck;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What holds of many things, tried on things made at random. The seed is fixed, so that every build
 * tries the same ones; a trial that fails is named by its number and by what was tried.
 */
public final class Trials {
  private static final long SEED = 42;

  /** Characters that texts trip over, before all others. */
  private static final List<Integer> ODD =
      List.of(
          0, 0x9, 0xA, 0xD, 0x1B, 0x20, 0x22, 0x27, 0x28, 0x5B, 0x5C, 0x7B, 0x7F, 0x85, 0xA0, 0xAD,
          0xDF, 0x130, 0x131, 0x300, 0x3A3, 0x200B, 0x200D, 0x202E, 0x2028, 0xD800, 0xDFFF, 0xFEFF,
          0xFFFD, 0xFFFF, 0x1D400, 0x1F525, 0x10FFFF);

  private Trials() {}

  /** Makes something each time and holds it. */
  public static <T> void of(int times, Function<Random, T> maker, Consumer<T> held) {
    Random random = new Random(SEED);
    for (int i = 1; i <= times; i++) {
      T made = maker.apply(random);
      try {
        held.accept(made);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("trial " + i + " of " + times + " on <" + made + ">", e);
      }
    }
  }

  /** Some of some pieces, in a row. */
  public static List<String> some(Random random, List<String> pieces, int least, int most) {
    return random
        .ints(least + random.nextInt(most - least + 1), 0, pieces.size())
        .mapToObj(pieces::get)
        .toList();
  }

  /** Any text at all: of Latin letters, of odd characters, or of any. */
  public static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) (' ' + random.nextInt(95)));
        case 1 -> text.appendCodePoint(ODD.get(random.nextInt(ODD.size())));
        case 2 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return text.toString();
  }
}
