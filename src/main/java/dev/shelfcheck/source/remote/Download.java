package dev.shelfcheck.source.remote;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.disk.WriteDoor;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A large file fetched piece by piece (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">
 * RFC 9110, section 14</a>). What an interrupted run has fetched stays beside it and the next one
 * goes on from there, as long as the server's file is the same.
 */
public final class Download {
  /** Bytes: a sum has 64 digits, and the file's name may stand behind it. */
  private static final int SUM_FILE = 1 << 10;

  /** What is asked for at once: far more than a round trip is worth, far less than memory. */
  static final int PIECE = 4 << 20;

  /** More than a catalogue of all that was ever printed would have. */
  private static final long LARGEST = 16L << 30;

  /** How often a server may answer with nothing new. */
  private static final int PATIENCE = 3;

  /** What a piece may take: some 40 KB a second. */
  private static final Duration SLOWEST = Duration.ofMinutes(2);

  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
  private static final Pattern SUM =
      Pattern.compile("\\s*([0-9a-fA-F]{64})(?:\\s.*)?", Pattern.DOTALL);

  private final HttpGate gate;
  private final String url;
  private final Path part;
  private final Path tag;

  /** How far a download is. */
  public interface DownloadListener {
    /** So many bytes of so many are there. */
    void at(long done, long all);
  }

  /**
   * A download.
   *
   * @param part where the pieces are put together; what stands there is gone on with
   */
  public Download(HttpGate gate, String url, Path part) {
    this.gate = gate;
    this.url = url;
    this.part = part;
    this.tag = part.resolveSibling(part.getFileName() + ".tag");
  }

  /**
   * Fetches all of it.
   *
   * @throws IOException where it cannot be had, in words that name the address; what was fetched
   *     stays for the next run
   */
  public void fetch(DownloadListener progress) throws IOException {
    WriteDoor.folderOf(part);
    try (FileChannel file =
        WriteDoor.file(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      int idle = 0;
      long all = Long.MAX_VALUE;
      while (file.size() < all) {
        long before = file.size();
        all = piece(file);
        idle = file.size() > before ? 0 : idle + 1;
        if (idle >= PATIENCE) {
          throw refused("gives no more than " + file.size() + " of " + all + " bytes");
        }
        progress.at(file.size(), all);
      }
      file.force(true);
    }
    Files.deleteIfExists(tag);
  }

  /** Forgets what was fetched: it is not what it should be. */
  public void forget() throws IOException {
    Files.deleteIfExists(part);
    Files.deleteIfExists(tag);
  }

  /** The SHA-256 that stands beside the file on the server, in hexadecimal; empty where none is. */
  public Optional<String> sum() throws IOException {
    HttpReply reply = gate.ask(HttpAsk.get(url + ".sha256").peek(SUM_FILE)).join();
    if (reply instanceof HttpReply.Received r && r.status() == HttpStatus.NOT_FOUND) {
      return Optional.empty();
    }
    Matcher sum = SUM.matcher(body(reply));
    if (!sum.matches()) {
      throw new IOException(url + ".sha256 is no SHA-256");
    }
    return Optional.of(sum.group(1));
  }

  private IOException refused(String why) {
    return new IOException(url + " " + why);
  }

  private String body(HttpReply reply) throws IOException {
    try {
      return RefusedException.body(reply);
    } catch (RefusedException e) {
      throw refused(e.why());
    }
  }

  /**
   * Fetches the next piece.
   *
   * @return how long all of it is
   */
  private long piece(FileChannel file) throws IOException {
    long from = file.size();
    HttpAsk ask =
        HttpAsk.get(url)
            .octets()
            .bodyCap(PIECE)
            .timeout(SLOWEST)
            .header("Range", "bytes=" + from + "-" + (from + PIECE - 1));
    Optional<String> known = from > 0 ? known() : Optional.empty();
    HttpReply reply = gate.ask(known.map(t -> ask.header("If-Range", t)).orElse(ask)).join();
    if (!(reply instanceof HttpReply.Received r)) {
      throw refused("could not be fetched: " + RefusedException.silence(reply));
    }
    return switch (r.status()) {
      case HttpStatus.PARTIAL_CONTENT -> append(file, r, from);
      case HttpStatus.OK -> whole(file, r, from);
      case HttpStatus.RANGE_NOT_SATISFIABLE -> again(file, from);
      default -> throw refused("could not be fetched: the server answered " + r.status());
    };
  }

  private long append(FileChannel file, HttpReply.Received reply, long from) throws IOException {
    Matcher range = RANGE.matcher(reply.headers().first("Content-Range").orElse(""));
    if (!range.matches() || Long.parseLong(range.group(1)) != from) {
      throw refused("gave another part of the file than was asked for");
    }
    long all = Long.parseLong(range.group(3));
    if (all > LARGEST) {
      throw refused("is larger than any catalogue");
    }
    if (from == 0) {
      WholeFile.write(
          tag, reply.headers().first("ETag").filter(t -> !t.startsWith("W/")).orElse(""));
    }
    put(file, reply.body(), from);
    return all;
  }

  private static void put(FileChannel file, String octets, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1));
    long at = from;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  /** The server gives the file from its beginning: it has no parts, or it is another one by now. */
  private long whole(FileChannel file, HttpReply.Received reply, long from) throws IOException {
    if (from > 0) {
      return again(file, from);
    }
    if (!reply.complete()) {
      throw refused(
          "comes from a server that gives no parts of files: fetch it with another program, and"
              + " give its file");
    }
    put(file, reply.body(), 0);
    return file.size();
  }

  /** Begins anew: what is there is of another file. */
  private long again(FileChannel file, long from) throws IOException {
    if (from == 0) {
      throw refused("has no bytes");
    }
    file.truncate(0);
    return Long.MAX_VALUE;
  }

  private Optional<String> known() throws IOException {
    return Files.exists(tag)
        ? Optional.of(BoundedFile.text(tag, BoundedFile.SETTINGS).strip()).filter(t -> !t.isEmpty())
        : Optional.empty();
  }
}
