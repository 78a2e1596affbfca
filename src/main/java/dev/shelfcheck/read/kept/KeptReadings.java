package dev.shelfcheck.read.kept;

import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.forms.Spoilt;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.prose.Once;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A reader that reads long texts once, and many: what it made of them is kept for the runs to come.
 * A reading is found again by all that it rests on, which is the text, its name and the reader
 * itself; so it is never an older text's or an older reader's.
 */
public final class KeptReadings implements DocumentReader, AutoCloseable {
  /**
   * Half as long again takes SHA-256 where it is plain Java, as it is before Java has warmed up.
   */
  private static final String DIGEST = "SHA-512/256";

  /** So many characters are read as fast as what was kept of them is found. */
  private static final int FEW = 1 << 15;

  private final DocumentReader reader;
  private final Drawer drawer;
  private final Once<Optional<String>> version;

  /** The characters of all texts that were to be read. */
  private final AtomicLong soFar = new AtomicLong();

  /** The names of the documents that it gave. */
  private final Map<Document, String> names = Collections.synchronizedMap(new IdentityHashMap<>());

  /** The first ones, whose names are made when somebody asks. */
  private final Set<Document> unnamed =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  /**
   * A reader before another one.
   *
   * @param version what the other one is made of: it differs where anything in it does that a
   *     reading may show; absent where that cannot be told. Asked for when so much is read that it
   *     pays
   */
  public KeptReadings(DocumentReader reader, Drawer drawer, Supplier<Optional<String>> version) {
    this.reader = reader;
    this.drawer = drawer;
    this.version = new Once<>(version);
  }

  /** Whether lists are so long in all that more than readings is worth keeping of them. */
  public static boolean isWorth(Library library) {
    return library.documents().mapToLong(d -> d.source().length()).sum() >= FEW;
  }

  @Override
  public Document read(String path, String text) {
    return read(DocumentKind.MARKDOWN, reader, path, text, Optional.empty());
  }

  @Override
  public Document read(String path, String text, ByteBuffer utf8) {
    return read(DocumentKind.MARKDOWN, reader, path, text, Optional.of(utf8));
  }

  @Override
  public DocumentReader beside(DocumentKind kind, DocumentReader other) {
    return new DocumentReader() {
      @Override
      public Document read(String path, String text) {
        return KeptReadings.this.read(kind, other, path, text, Optional.empty());
      }

      @Override
      public Document read(String path, String text, ByteBuffer utf8) {
        return KeptReadings.this.read(kind, other, path, text, Optional.of(utf8));
      }
    };
  }

  private Document read(
      DocumentKind kind, DocumentReader by, String path, String text, Optional<ByteBuffer> utf8) {
    if (soFar.addAndGet(text.length()) < FEW) {
      Document read = by.read(path, text);
      unnamed.add(read);
      return read;
    }
    Optional<String> name =
        version
            .get()
            .flatMap(v -> (utf8.isPresent() ? utf8 : utf8(text)).map(u -> name(v, kind, path, u)));
    Optional<Document> kept =
        name.flatMap(drawer::get)
            .flatMap(
                bytes ->
                    WholeForm.document(bytes, path, text, () -> by.read(path, text).entries()));
    Document read = kept.orElseGet(() -> by.read(path, text));
    if (kept.isEmpty()) {
      name.ifPresent(n -> keep(n, read));
    }
    name.ifPresent(n -> names.put(read, n));
    return read;
  }

  /**
   * The name of a reading, which another text, path or reader does not share; absent where that
   * cannot be told, and of documents that it did not give.
   */
  public Optional<String> name(Document document) {
    if (unnamed.contains(document) && !names.containsKey(document)) {
      version
          .get()
          .flatMap(
              v ->
                  utf8(document.source().text())
                      .map(u -> name(v, document.kind(), document.path(), u)))
          .ifPresent(n -> names.put(document, n));
    }
    return Optional.ofNullable(names.get(document));
  }

  /** Keeps what reads back as the very same: half a character, say, does not. */
  private void keep(String name, Document read) {
    byte[] bytes = WholeForm.bytes(read);
    if (WholeForm.document(bytes, read.path(), read.source().text(), List::of)
        .filter(back -> isSame(read, back))
        .isPresent()) {
      drawer.put(name, bytes);
    }
  }

  /** Whether all of it is the same; an entry that is none is not. */
  private static boolean isSame(Document read, Document back) {
    try {
      return read.equals(back);
    } catch (Spoilt e) {
      return false;
    }
  }

  private static String name(String version, DocumentKind kind, String path, ByteBuffer text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(DIGEST);
      for (String part : new String[] {version, kind.name(), path}) {
        add(digest, ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
      }
      add(digest, text.duplicate());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  /** Adds what is told from what stands before and after it by its length. */
  private static void add(MessageDigest digest, ByteBuffer part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.remaining()).flip());
    digest.update(part);
  }

  /** Absent where a text is none that UTF-8 can write: then another could be taken for it. */
  private static Optional<ByteBuffer> utf8(String text) {
    return hasHalfACharacter(text)
        ? Optional.empty()
        : Optional.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean hasHalfACharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Makes room for what was kept. */
  @Override
  public void close() {
    drawer.clear();
  }
}
