/** The screens as a person sees them: fields, buttons and texts. */
package org.starpunk.browser.pages;
