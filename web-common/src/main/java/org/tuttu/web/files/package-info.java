/** Files that come from browsers and go to them: what a form sends, and how a download is answered so that it does no harm. */
package org.tuttu.web.files;
