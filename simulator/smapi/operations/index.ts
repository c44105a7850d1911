import { type Operation } from '../operation';
import { deleteAccountLinking, getAccountLinking, putAccountLinking } from './account-linking';
import { deleteEnablement, getEnablement, setEnablement } from './enablement';
import { getModel, headModel, putModel } from './interaction-model';
import { createSkill, getManifest, putManifest } from './manifest';
import {
  createSkillFromPackage,
  createUpload,
  importStatus,
  updateSkillFromPackage,
} from './packages';
import { listSkills, vendors } from './skills';
import { deleteSkill, skillStatus } from './skill-status';

/** By name in the contract; any other operation responds with 501. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  createUploadUrlV1: createUpload,
  createSkillPackageV1: createSkillFromPackage,
  importSkillPackageV1: updateSkillFromPackage,
  getImportStatusV1: importStatus,
  getAccountLinkingInfoV1: getAccountLinking,
  updateAccountLinkingInfoV1: putAccountLinking,
  deleteAccountLinkingInfoV1: deleteAccountLinking,
  getSkillEnablementStatusV1: getEnablement,
  setSkillEnablementV1: setEnablement,
  deleteSkillEnablementV1: deleteEnablement,
  getVendorListV1: vendors,
  listSkillsForVendorV1: listSkills,
  getSkillStatusV1: skillStatus,
  createSkillForVendorV1: createSkill,
  deleteSkillV1: deleteSkill,
  getSkillManifestV1: getManifest,
  updateSkillManifestV1: putManifest,
  getInteractionModelV1: getModel,
  getInteractionModelMetadataV1: headModel,
  setInteractionModelV1: putModel,
};
