package dev.shelfcheck.source.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a repository at one commit, as GitHub's interface names them.
 *
 * @param files the regular ones
 * @param paths of all that is no folder; empty where not all were named
 * @param whole whether GitHub named all
 */
record GitHubTree(List<TreeFile> files, Set<String> paths, boolean whole) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINK = "120000";

  /** A regular file; its size in bytes. */
  record TreeFile(String path, long size) {
    /** Whether a check of a place reads it: it is named, or stands in no folder passed over. */
    boolean isOf(String place) {
      return path.equals(place) || (isWithin(place) && !isPassedOver(path));
    }

    /** How many folders it stands in. */
    int depth() {
      return (int) path.chars().filter(c -> c == '/').count();
    }

    private boolean isWithin(String place) {
      return place.isEmpty() || path.startsWith(place + "/");
    }
  }

  /** Reads what GitHub answered. */
  static GitHubTree of(String body) throws RefusedException {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new RefusedException("could not be read: GitHub's answer is no JSON");
    }
    if (!root.path("tree").isArray()) {
      throw new RefusedException("could not be read: GitHub's answer names no files");
    }
    List<TreeFile> files = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (JsonNode node : root.path("tree")) {
      String path = node.path("path").asText();
      String type = node.path("type").asText();
      if (path.isEmpty() || type.equals("tree")) {
        continue;
      }
      paths.add(path); // be it another repository's place in this one
      if (type.equals("blob") && !node.path("mode").asText().equals(LINK)) {
        files.add(new TreeFile(path, node.path("size").asLong()));
      }
    }
    boolean whole = root.path("truncated").isBoolean() && !root.path("truncated").asBoolean();
    return new GitHubTree(
        files, whole ? paths.stream().collect(Collectors.toSet()) : Set.of(), whole);
  }

  /** Whether it stands in a folder that a check of a folder on a disk passes over. */
  private static boolean isPassedOver(String path) {
    List<String> parts = List.of(path.split("/"));
    return parts.subList(0, Math.max(0, parts.size() - 1)).stream()
        .anyMatch(p -> p.startsWith(".") || p.equals("node_modules"));
  }
}
