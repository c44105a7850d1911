import { register } from 'tsx/esm/api';
import 'tsx/cjs';

register();
