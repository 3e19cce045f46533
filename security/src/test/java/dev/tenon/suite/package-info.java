/**
 * The suite that attacks a generated service: cases with numbers in groups, each a list of inputs
 * sent as exact bytes, after which the service must be as if nothing had happened.
 */
package dev.tenon.suite;
