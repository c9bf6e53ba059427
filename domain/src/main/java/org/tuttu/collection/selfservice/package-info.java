/** What customers may do about paying what they owe. */
package org.tuttu.collection.selfservice;
