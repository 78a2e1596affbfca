package dev.shelfcheck.source.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose instances are touched by the thread of an {@link EventLoop} alone, so that its
 * fields may change without locks: the only kind outside the command line that may have such.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface LoopConfined {}
