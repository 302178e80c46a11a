/** The services that are the local cloud's own: issuer, Secrets Manager, EventBridge, schedules. */
@NullMarked
package dev.mediapipeline.localcloud.services;

import org.jspecify.annotations.NullMarked;
