package dev.shelfcheck.source.store;

import dev.shelfcheck.disk.WriteDoor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to touch a ledger's files: among the threads of this process by a lock of its own (a
 * file lock belongs to a whole process), among processes by a lock on a file, which the operating
 * system takes back from one that is killed.
 */
final class LedgerLock {
  private static final ReentrantLock THREADS = new ReentrantLock();

  private LedgerLock() {}

  /** What is done while the right is held. */
  interface Deed<T> {
    T done() throws IOException;
  }

  /** Waits for the right, then does it. */
  static <T> T holding(Path path, Deed<T> deed) throws IOException {
    THREADS.lock();
    try {
      WriteDoor.folderOf(path);
      try (FileChannel file =
              WriteDoor.file(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = file.lock()) {
        if (!held.isValid()) {
          throw new IOException("cannot lock " + path);
        }
        return deed.done();
      }
    } finally {
      THREADS.unlock();
    }
  }
}
