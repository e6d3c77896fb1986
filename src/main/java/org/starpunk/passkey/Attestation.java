package org.starpunk.passkey;

/**
 * What a device told of a new key pair.
 *
 * @param credentialId in base64url
 * @param object the attestation object as it came, in base64url: the public key is in it
 * @param signCount how often the device had signed with it, by its own count
 */
record Attestation(String credentialId, String object, long signCount) {}
