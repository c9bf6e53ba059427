/** Plans, and customers' services: looking, and acting on their behalf. */
package org.tuttu.backoffice.subscriptions;
