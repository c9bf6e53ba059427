/** What a signed-in person sees and does about the own sign-ins. */
package org.tuttu.identity.selfservice;
