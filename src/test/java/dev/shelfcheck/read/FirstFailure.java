package dev.shelfcheck.read;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes and ends with 1 as soon as anything fails. */
final class FirstFailure implements TestExecutionListener {
  private FirstFailure() {}

  /** Runs the classes that are named. */
  public static void main(String[] args) {
    List<? extends DiscoverySelector> classes =
        List.of(args).stream().map(DiscoverySelectors::selectClass).toList();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(classes).build();
    LauncherFactory.create().execute(request, new FirstFailure());
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      Runtime.getRuntime().halt(1);
    }
  }
}
