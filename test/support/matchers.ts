import './no-network';
