package dev.shelfcheck.rules.text;

import dev.shelfcheck.model.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * UTF-8 that was read as Windows-1252 and saved again: {@code Î¸} for θ.
 *
 * @param span of the garbled characters
 * @param meant what they were
 */
public record Misreading(Span span, String meant) {
  // Where ASCII ends, and ISO 8859-1, whose numbers Unicode keeps.
  private static final int LAST_OF_ASCII = 0x7F;
  private static final int LAST_OF_LATIN_1 = 0xFF;

  /** Unicode's blocks of phonetic letters and of marks to combine, ... */
  private static final int FIRST_PHONETIC = 0x250;

  /** ... behind which Greek begins. */
  private static final int FIRST_GREEK = 0x370;

  // The first bytes of characters of two, three and four bytes in UTF-8 (RFC 3629, section 4).
  private static final int LEADS_TWO = 0xC2;
  private static final int LEADS_THREE = 0xE0;
  private static final int LEADS_FOUR = 0xF0;
  private static final int LAST_LEAD = 0xF4;
  private static final int THREE_BYTES = 3;
  private static final int FOUR_BYTES = 4;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Scripts that two garbled letters in a row prove and one does not. */
  private static final Set<Character.UnicodeScript> WORDS_ONLY =
      Set.of(
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.HEBREW);

  private static final Set<Character.UnicodeScript> LIKELY =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED);

  /** All places of a text, in reading order; sequences side by side are one place. */
  public static List<Misreading> in(String text) {
    List<Misreading> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (width(text.charAt(at)) == 0) {
        at++;
        continue;
      }
      int end = at;
      StringBuilder meant = new StringBuilder();
      for (int length = sequence(text, end); length > 0; length = sequence(text, end)) {
        meant.append(decoded(text.substring(end, end + length)));
        end += length;
      }
      if (end > at && likely(meant.toString()) && stands(text, at, end, meant.toString())) {
        found.add(new Misreading(new Span(at, end), meant.toString()));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** How many bytes a character of UTF-8 has, by its first (RFC 3629); 0 where it is none. */
  private static int width(char lead) {
    return lead < LEADS_TWO || lead > LAST_LEAD
        ? 0
        : lead < LEADS_THREE ? 2 : lead < LEADS_FOUR ? THREE_BYTES : FOUR_BYTES;
  }

  /** The length of the garbled character that begins here, 0 where none does. */
  private static int sequence(String text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    int length = width(text.charAt(at));
    boolean whole = length > 0 && at + length <= text.length();
    return whole && !decoded(text.substring(at, at + length)).isEmpty() ? length : 0;
  }

  /** What the characters' bytes are in UTF-8; empty where they are no character. */
  private static String decoded(String garbled) {
    byte[] bytes = new byte[garbled.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = octet(garbled.charAt(i));
      if (b <= LAST_OF_ASCII) {
        return "";
      }
      bytes[i] = (byte) b;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return "";
    }
  }

  /** The byte that Windows-1252 shows as this character; its five gaps are themselves. */
  private static int octet(char c) {
    if (c <= LAST_OF_LATIN_1) {
      return c;
    }
    byte[] encoded = String.valueOf(c).getBytes(WINDOWS);
    return encoded.length == 1 && encoded[0] != '?' ? Byte.toUnsignedInt(encoded[0]) : 0;
  }

  /** Whether it may stand there: a capital within a small word was garbled more than once. */
  private static boolean stands(String text, int at, int end, String meant) {
    boolean within =
        at > 0
            && Character.isLetter(text.charAt(at - 1))
            && end < text.length()
            && Character.isLowerCase(text.charAt(end));
    return !within || !meant.codePoints().allMatch(Character::isUpperCase);
  }

  private static boolean likely(String meant) {
    boolean word = meant.codePointCount(0, meant.length()) > 1;
    return meant
        .codePoints()
        .allMatch(
            c -> {
              Character.UnicodeScript script = Character.UnicodeScript.of(c);
              boolean phonetic = c >= FIRST_PHONETIC && c < FIRST_GREEK;
              return !phonetic
                  && !Character.isISOControl(c)
                  && (LIKELY.contains(script) || (word && WORDS_ONLY.contains(script)));
            });
  }
}
