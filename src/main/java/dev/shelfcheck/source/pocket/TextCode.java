package dev.shelfcheck.source.pocket;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the numbers of their words and of what stands between them; a single blank between two
 * words is not written. Words of few texts are spelled.
 */
final class TextCode {
  // Where the section's numbers stand, in bytes from its begin: see the format's page.
  private static final int END = Integer.BYTES;
  private static final int SPELLED = 2 * Integer.BYTES;
  static final int HEAD = 3 * Integer.BYTES;

  /** All bytes, and one that ends them. */
  static final int BYTE_SYMBOLS = 257;

  /** The lower half of a long: an int without its sign. */
  private static final long UNSIGNED = 0xFFFF_FFFFL;

  /** A damaged file asks for no more. */
  private static final int MOST_WORDS = 1 << 24;

  /** Words that most texts have are kept as strings. */
  private static final int KEPT = 1 << 14;

  private final Extent section;
  private final PrefixCode code;
  private final ByteCode spelling;
  private final int end;
  private final int spelled;
  private final long directory;

  /** Threads may read a word twice. */
  private final @Nullable String[] kept = new String[KEPT];

  TextCode(Extent section) {
    this.section = section;
    int words = section.upTo(MOST_WORDS, section.number(0));
    this.end = section.number(END);
    this.spelled = section.number(SPELLED);
    this.code = PrefixCode.read(section, HEAD, words);
    this.spelling = ByteCode.read(section, HEAD + PrefixCode.BYTES, BYTE_SYMBOLS);
    this.directory = HEAD + PrefixCode.BYTES + (long) ByteCode.bytes(BYTE_SYMBOLS);
  }

  /** The text that begins at a cursor, which is left behind it. */
  String text(BitCursor bits) {
    StringBuilder text = new StringBuilder();
    byte[] spell = {};
    boolean afterWord = false;
    for (int length = 0; length < ShelfFormat.LONGEST_TEXT; length++) {
      int symbol = bits.symbol(code);
      if (symbol == end) {
        return text.toString();
      }
      String next;
      if (symbol == spelled) {
        spell = spell.length == 0 ? new byte[ShelfFormat.LONGEST_SPELLED] : spell;
        next = new String(spell, 0, spelling.spell(bits, spell, 0), StandardCharsets.UTF_8);
      } else {
        next = word(symbol);
      }
      boolean word = Pieces.isWord(next);
      if (word && afterWord) {
        text.append(' ');
      }
      text.append(next);
      afterWord = word;
    }
    throw new DamagedShelfException("a text does not end");
  }

  private String word(int number) {
    if (number >= KEPT) {
      return read(number);
    }
    String word = kept[number];
    if (word == null) {
      word = read(number);
      kept[number] = word;
    }
    return word;
  }

  /** Words are written eight by eight, each but the first without what it shares with the last. */
  private String read(int number) {
    byte[] word = new byte[ShelfFormat.LONGEST_WORD];
    long at =
        section.number(directory + (long) (number / ShelfFormat.WORDS_PER_BLOCK) * Integer.BYTES)
            & UNSIGNED;
    int length = 0;
    for (int i = number % ShelfFormat.WORDS_PER_BLOCK; i >= 0; i--) {
      int both = section.small(at);
      int shared = section.upTo(length, both >>> Byte.SIZE);
      int rest = section.upTo(ShelfFormat.LONGEST_WORD - shared, both & ShelfFormat.OCTET);
      section.bytes(at + 2, word, shared, rest);
      at += 2 + rest;
      length = shared + rest;
    }
    return new String(word, 0, length, StandardCharsets.UTF_8);
  }
}
