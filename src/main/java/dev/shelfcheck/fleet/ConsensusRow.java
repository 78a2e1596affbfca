package dev.shelfcheck.fleet;

import java.util.List;
import java.util.Optional;

/**
 * What most curators say of a work that two list or more; a repository is one curator, a list
 * without one is one too.
 *
 * @param work its identifier
 * @param curators how many list it
 * @param title as the first of them has it
 * @param year that most of those who give one give; absent where no year is
 * @param yearBy how many give that year; 0 where none is
 * @param yearOf how many give any year; 0 where there is none that most give
 * @param topics that most of those who file it under a topic file it under, by their headings
 */
record ConsensusRow(
    String work,
    int curators,
    String title,
    Optional<Integer> year,
    int yearBy,
    int yearOf,
    List<String> topics) {}
