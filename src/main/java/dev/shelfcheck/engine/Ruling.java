package dev.shelfcheck.engine;

import dev.shelfcheck.ask.FileExists;
import java.util.List;
import java.util.Map;

/**
 * What a rule made of a lot, to be kept.
 *
 * @param files which files it asked for, and whether they were there: it stands as long as all are
 *     as they were
 */
record Ruling(List<Judged> judged, Map<FileExists, Boolean> files) {}
