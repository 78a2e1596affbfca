package dev.shelfcheck.config;

import dev.shelfcheck.disk.BoundedFile;
import dev.shelfcheck.rule.Topic;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The topic files: of a folder, or the built-in ones from the resource the build makes. */
public final class TopicFiles {
  /** Bytes read at once: the topics in a few steps; chosen. */
  private static final int BUFFER = 1 << 16;

  private static final String RESOURCE = "/dev/shelfcheck/topics.bin";

  private TopicFiles() {}

  /** The built-in topics, by file and in the files' order. */
  public static List<Topic> builtIn() {
    try (InputStream in = TopicFiles.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build made no " + RESOURCE);
      }
      return read(new DataInputStream(new BufferedInputStream(in, BUFFER)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The topics of a folder's files {@code *.yml}.
   *
   * @throws PageException where a file cannot be read, a topic stands twice, or one names another
   *     that does not exist
   * @throws UncheckedIOException where the folder cannot be read
   */
  public static List<Topic> in(Path folder) {
    return over(List.of(), folder);
  }

  /**
   * The built-in topics and those of some folders; a topic of the same id replaces one before it.
   *
   * @throws PageException where a file cannot be read, a topic stands twice in a folder, or one
   *     names another that does not exist
   */
  public static List<Topic> with(List<Path> folders) {
    List<Topic> topics = builtIn();
    for (Path folder : folders) {
      topics = over(topics, folder);
    }
    return topics;
  }

  private static List<Topic> over(List<Topic> before, Path folder) {
    Map<String, Topic> topics = new LinkedHashMap<>();
    before.forEach(t -> topics.put(t.id(), t));
    Set<String> own = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        for (Topic topic :
            TopicFile.read(file.toString(), BoundedFile.text(file, BoundedFile.SETTINGS))) {
          if (!own.add(topic.id())) {
            throw new PageException(file.toString(), 1, topic.id() + " is a topic already");
          }
          topics.put(topic.id(), topic);
        }
      }
    } catch (BoundedFile.Refusal e) {
      throw new PageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    topics.values().forEach(t -> known(folder, t, topics.keySet()));
    return List.copyOf(topics.values());
  }

  private static void known(Path folder, Topic topic, Set<String> ids) {
    Stream.concat(topic.within().stream(), topic.near().stream())
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new PageException(
                  folder.toString(), 1, topic.id() + " names " + id + ", which is no topic");
            });
  }

  /** Compiles a folder of topic files into a class folder. */
  static void compile(Path folder, Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    List<Topic> topics = in(folder);
    out.writeInt(topics.size());
    for (Topic topic : topics) {
      out.writeUTF(topic.id());
      out.writeUTF(topic.field());
      for (List<String> list : lists(topic)) {
        out.writeInt(list.size());
        for (String item : list) {
          out.writeUTF(item);
        }
      }
    }
    Files.write(Path.of(classes.toString(), RESOURCE), bytes.toByteArray());
  }

  private static List<List<String>> lists(Topic t) {
    return List.of(t.called(), t.words(), t.within(), t.near(), t.examples());
  }

  private static List<Topic> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Topic> topics = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      topics.add(
          new Topic(
              in.readUTF(),
              in.readUTF(),
              strings(in),
              strings(in),
              strings(in),
              strings(in),
              strings(in)));
    }
    return topics;
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }
}
