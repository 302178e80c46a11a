/** Reconciles media items that are stuck: resends lost messages, announces, erases, and gives up. */
@NullMarked
package dev.mediapipeline.report.reconcile;

import org.jspecify.annotations.NullMarked;
