package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;

/** Why a host, or everything, is asked nothing more in this run. */
record CloseReason(Cause cause, String detail) {}
