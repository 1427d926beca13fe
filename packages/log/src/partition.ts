/** Partition of a session: FNV-1a over project and session, so that one session is read by one worker, in order. */
export function partitionOf(projectId: string, sessionId: string, partitionCount: number): number {
  let hash = 0x811c9dc5;
  for (const part of [projectId, sessionId])
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % partitionCount;
}
