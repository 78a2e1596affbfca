/** Tests of configs and pages as files. */
@NullMarked
package dev.shelfcheck.config;

import org.jspecify.annotations.NullMarked;
