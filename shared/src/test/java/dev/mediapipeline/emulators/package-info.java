/** Real parts for integration tests: DynamoDB Local, ElasticMQ and S3Proxy in a process of their own. */
@NullMarked
package dev.mediapipeline.emulators;

import org.jspecify.annotations.NullMarked;
