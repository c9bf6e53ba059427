package org.tuttu.system.crowd;

import java.util.Arrays;

/** Whose turn is next: a heap of moments and places, eight bytes for each. */
final class TimeQueue {
  private long[] heap = new long[1024];
  private int size;

  /** @param second not negative */
  void add(int second, int place) {
    if (size == heap.length) heap = Arrays.copyOf(heap, size + size / 2);
    long entry = (long) second << 32 | place;
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** When it is the next one's turn. */
  int second() {
    return (int) (heap[0] >>> 32);
  }

  /** Takes out whose turn it is. */
  int take() {
    final int place = (int) heap[0];
    long last = heap[--size];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= last) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return place;
  }
}
