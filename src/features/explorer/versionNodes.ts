import type { Session } from '../../core/secrets/session';
import type { Node, SecretNode } from './nodes';

/** A secret's labelled versions, then one node for those without labels; or why they cannot be told. */
export async function versionNodes(node: SecretNode, session: Session): Promise<Node[]> {
  const { sessionId, arn } = node;
  try {
    const versions = await session.store.versions(arn);
    const labelled = versions.filter(({ labels }) => labels.length > 0);
    const unlabelled = versions.filter(({ labels }) => labels.length === 0);
    const nodes: Node[] = labelled.map((version) => ({
      kind: 'version',
      id: `${node.id}/${version.versionId}`,
      sessionId,
      arn,
      version,
    }));
    if (unlabelled.length > 0)
      nodes.push({
        kind: 'unlabelled',
        id: `${node.id}/unlabelled`,
        sessionId,
        arn,
        versions: unlabelled,
      });
    return nodes;
  } catch (failure) {
    return [{ kind: 'notice', id: `${node.id}/failed`, sessionId, what: 'failed', failure }];
  }
}
