package dev.shelfcheck.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is heard, for how long, and when a server ends. */
class SocketServerTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("own/one.server");
  }

  /** Prints its arguments and ends with how many they were. */
  private static final class Echo implements ServedRuns {
    @Override
    public Optional<String> refusal(Request request) {
      return request.arguments().contains("no") ? Optional.of("it said no") : Optional.empty();
    }

    @Override
    public OptionalInt run(Request request, OutputStream out, OutputStream err) {
      try {
        out.write(
            (request.arguments()
                    + new String(request.input().readAllBytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        err.write(request.environment().getOrDefault("WORD", "").getBytes(StandardCharsets.UTF_8));
        return request.arguments().contains("fail")
            ? OptionalInt.empty()
            : OptionalInt.of(request.arguments().size());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private ServerHarness echo() throws Exception {
    return ServerHarness.serving(file, new Echo());
  }

  @Test
  void whoSaysTheSecretIsAnswered() throws Exception {
    try (ServerHarness server = echo()) {
      ServerHarness.Heard heard = server.run(Map.of("WORD", "wörd"), "in\0put", "a", "\\b\nc");
      assertEquals(new ServerHarness.Heard(2, "[a, \\b\nc]in\0put", "wörd"), heard);
      assertEquals(new ServerHarness.Heard(-1, "", "it said no"), server.run(Map.of(), "", "no"));
    }
  }

  @Test
  void nobodyElseHearsASingleByte() throws Exception {
    try (ServerHarness server = echo()) {
      String secret = server.sign().secret();
      String longer = "x".repeat(100_000);
      for (String words :
          List.of(
              "\n",
              "run\0",
              secret.substring(1) + "\n",
              secret + "0\n",
              secret.toUpperCase(java.util.Locale.ROOT).replaceAll("[0-9]", "A") + "\n",
              server.sign().countersign() + "\n",
              longer,
              "GET / HTTP/1.1\r\n\r\n")) {
        try (Socket socket = server.caller()) {
          ServerHarness.say(socket, words);
          assertEquals(0, heardBytes(socket), words);
        }
      }
      assertEquals(1, server.run(Map.of(), "", "a").code());
    }
  }

  /** A connection that is reset brings nothing, either. */
  private static int heardBytes(Socket socket) {
    try {
      return socket.getInputStream().readAllBytes().length;
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void whoDripsOrIsSilentIsShutOutAndKeepsNobodyElseOut() throws Exception {
    try (ServerHarness server = echo();
        Socket silent = server.caller();
        Socket dripping = server.caller()) {
      long begun = System.nanoTime();
      assertEquals(1, server.run(Map.of(), "", "a").code());
      for (Socket socket : List.of(dripping, silent)) {
        while (!hasEnded(socket) && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(9)) {
          Thread.sleep(100);
        }
        assertTrue(hasEnded(socket));
      }
      assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(9));
    }
  }

  private static boolean hasEnded(Socket socket) throws IOException {
    try {
      ServerHarness.say(socket, "a");
      socket.setSoTimeout(1);
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void manyWhoSayNothingFillNoMemoryAndLeave() throws Exception {
    try (ServerHarness server = echo()) {
      Socket[] many = new Socket[40];
      for (int i = 0; i < many.length; i++) {
        many[i] = server.caller();
      }
      Thread.sleep(3000); // as long as all of them are heard at most
      assertEquals(1, server.run(Map.of(), "", "a").code());
      for (Socket socket : many) {
        socket.close();
      }
    }
  }

  @Test
  void halfARequestOrALieAboutItsLengthEndsItselfAlone() throws Exception {
    Set<Throwable> escaped = ConcurrentHashMap.newKeySet();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> escaped.add(thrown));
    try (ServerHarness server = echo()) {
      for (String words :
          List.of(
              "run\0/",
              "run\0/\0true\0true\0999999999\0a\0",
              "run\0/\0a\0b\0-1\0",
              "run\0/\0a\0b\0x\0",
              "run\0/\0a\0b\0000\0000\0999999999\0x",
              "run\0/\0a\0b\0000\0000\0004294967295\0x",
              "what\0")) {
        try (Socket socket = server.guest()) {
          ServerHarness.say(socket, words);
          socket.shutdownOutput();
          String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(said.isEmpty() || said.startsWith("c "), said);
        }
      }
      assertEquals(1, server.run(Map.of(), "", "a").code());
      assertEquals(Set.of(), escaped);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
  }

  @Test
  void whoCallsFromAnotherFolderRunsByHimself() throws Exception {
    try (ServerHarness server = echo();
        Socket socket = server.guest()) {
      ServerHarness.say(socket, ServerHarness.request(folder.toString(), Map.of(), "", "a"));
      ServerHarness.Heard heard = ServerHarness.heard(socket.getInputStream());
      assertEquals(new ServerHarness.Heard(-1, "", "called in another folder"), heard);
    }
  }

  @Test
  void aFailureIsLeftToAProcessOfItsOwnAndEndsTheServer() throws Exception {
    try (ServerHarness server = echo()) {
      assertEquals(
          new ServerHarness.Heard(-1, "", "failed here"), server.run(Map.of(), "", "fail"));
      assertEquals("a run failed", server.ended());
    }
  }

  @Test
  void aFileThatOthersCouldReadEndsIt() throws Exception {
    for (String mode : List.of("rw-r--r--", "rw----r--", "rw-rw----")) {
      try (ServerHarness server = echo();
          Socket socket = server.caller()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        ServerHarness.say(socket, server.sign().secret() + "\n");
        assertEquals(0, heardBytes(socket));
        assertTrue(server.ended().endsWith("must be this user's alone: chmod 600"));
      }
    }
  }

  @Test
  void aFolderThatOthersCouldEnterIsNotWrittenTo() throws Exception {
    Files.createDirectory(folder.resolve("own"));
    Files.setPosixFilePermissions(
        folder.resolve("own"), PosixFilePermissions.fromString("rwxr-xr-x"));
    ServerHarness server = echo();
    ExecutionException thrown = assertThrows(ExecutionException.class, server::ended);
    assertTrue(
        String.valueOf(thrown.getMessage()).endsWith("must be this user's alone: chmod 700"));
    try (var left = Files.list(folder.resolve("own"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aFolderThatIsALinkIsNotWrittenTo() throws Exception {
    Path elsewhere =
        Files.createDirectory(
            folder.resolve("elsewhere"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createSymbolicLink(folder.resolve("own"), elsewhere);
    assertThrows(ExecutionException.class, echo()::ended);
    try (var left = Files.list(elsewhere)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void theFileIsItsUsersAloneAndEverySecretIsNew() throws Exception {
    Sign first;
    try (ServerHarness server = echo()) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertEquals(
          "rwx------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("own"))));
      first = server.sign();
      assertEquals(32, first.secret().length());
    }
    try (ServerHarness server = echo()) {
      assertNotEquals(first.secret(), server.sign().secret());
      assertNotEquals(server.sign().countersign(), server.sign().secret());
    }
  }

  @Test
  void itEndsWhereAFileItWasStartedFromIsAnother() throws Exception {
    Path jar = Files.writeString(folder.resolve("a.jar"), "old");
    try (ServerHarness server =
        ServerHarness.serving(
            file, new Echo(), new StartingPoint(List.of(jar)), Duration.ofMinutes(5))) {
      assertEquals(1, server.run(Map.of(), "", "a").code());
      try (Socket guest = server.guest()) {
        Files.writeString(jar, "newer");
        String here = Path.of("").toAbsolutePath().toString();
        ServerHarness.say(guest, ServerHarness.request(here, Map.of(), "", "a"));
        assertEquals(-1, ServerHarness.heard(guest.getInputStream()).code());
      }
      assertTrue(server.ended().endsWith("is another than it was"));
      assertFalse(Files.exists(file));
    }
  }

  @Test
  void itEndsWhereNobodyCalls() throws Exception {
    try (ServerHarness server =
        ServerHarness.serving(
            file, new Echo(), new StartingPoint(List.of()), Duration.ofMillis(50))) {
      assertEquals("nobody called for 0 s", server.ended());
      assertFalse(Files.exists(file));
    }
  }

  @Test
  void itEndsWhereAnotherTakesItsPlace() throws Exception {
    try (ServerHarness first = echo();
        ServerHarness second = echo()) {
      assertEquals("another stands here", first.ended());
      assertEquals(1, second.run(Map.of(), "", "a").code());
    }
  }

  @Test
  void itIsFoundAskedAndStopped() throws Exception {
    try (ServerHarness server = echo()) {
      Neighbour neighbour = Neighbour.in(folder.resolve("own")).get(0);
      assertTrue(neighbour.state().orElseThrow().startsWith("idle for "));
      assertEquals("a key", neighbour.key());
      assertTrue(neighbour.stop());
      assertEquals("it was told to stop", server.ended());
      assertTrue(neighbour.state().isEmpty());
    }
  }

  /** A run that goes on until it is told to stop, or for ever. */
  private record Waiting(CountDownLatch begun, CountDownLatch stopped, boolean heeds)
      implements ServedRuns {
    @Override
    public Optional<String> refusal(Request request) {
      return Optional.empty();
    }

    @Override
    public OptionalInt run(Request request, OutputStream out, OutputStream err) {
      begun.countDown();
      for (int i = 0; i < 100; i++) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          stopped.countDown();
          if (heeds) {
            return OptionalInt.of(0);
          }
        }
      }
      return OptionalInt.of(0);
    }
  }

  private Waiting waiting(boolean heeds) {
    return new Waiting(new CountDownLatch(1), new CountDownLatch(1), heeds);
  }

  @Test
  void aCallerWhoLeavesStopsHisRun() throws Exception {
    Waiting run = waiting(true);
    try (ServerHarness server = ServerHarness.serving(file, run)) {
      leaveInTheMiddle(server, run);
      assertTrue(run.stopped().await(9, TimeUnit.SECONDS));
      assertFalse(server.isAbandoned());
      assertTrue(server.isRunning());
    }
  }

  @Test
  void aRunThatDoesNotHeedItEndsWithItsProcess() throws Exception {
    Waiting run = waiting(false);
    try (ServerHarness server = ServerHarness.serving(file, run)) {
      leaveInTheMiddle(server, run);
      for (int i = 0; i < 60 && !server.isAbandoned(); i++) {
        Thread.sleep(100);
      }
      assertTrue(server.isAbandoned());
    }
  }

  private static void leaveInTheMiddle(ServerHarness server, Waiting run) throws Exception {
    try (Socket socket = server.guest()) {
      String here = Path.of("").toAbsolutePath().toString();
      ServerHarness.say(socket, ServerHarness.request(here, Map.of(), "", "a"));
      assertTrue(run.begun().await(9, TimeUnit.SECONDS));
      assertEquals(
          new ServerHarness.Heard(-1, "", "at work for another"), server.run(Map.of(), "", "b"));
    }
  }
}
