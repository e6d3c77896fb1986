/**
 * Owns passkeys: how the owner signs in by a device instead of the password, which stays the way back. The screens are in
 * {@code admin}, and the limits of failures in {@code owner}.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/">Web Authentication</a>
 */
package org.starpunk.passkey;
